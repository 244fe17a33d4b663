/** Three steps, the widest on top: tiers. */
export const Logo = ({ size = 36 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
    <rect width="32" height="32" rx="8" fill="var(--accent)" />
    <path
      d="M8 10.5h16M11 16h10M14 21.5h4"
      stroke="var(--on-accent)"
      strokeWidth="3"
      strokeLinecap="round"
      fill="none"
    />
  </svg>
);
