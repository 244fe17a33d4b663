// Sizes and gaps of the diagram in canvas units. Nodes have fixed sizes, so that laying out needs no measuring.
export const sizes = {
  condition: { width: 216, height: 58 },
  reference: { width: 216, height: 58 },
  group: { width: 76, height: 30 },
  rule: { width: 188, height: 52 },
  tier: { width: 190, height: 98 },
  noTier: { width: 190, height: 64 },
  caption: { width: 190, height: 20 },
} as const;

export const gaps = {
  /** Between conditions of one group, one below the other. */
  row: 12,
  rule: 26,
  tier: 28,
  /** From the conditions to the first group, and on to the next. */
  fan: 56,
  group: 44,
  toRule: 48,
  toTier: 60,
} as const;
