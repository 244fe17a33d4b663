// Sizes and gaps of the diagram in canvas units. Nodes have fixed sizes, so that laying out needs no measuring.
export const sizes = {
  condition: { width: 216, height: 56 },
  reference: { width: 216, height: 56 },
  group: { width: 76, height: 30 },
  rule: { width: 188, height: 52 },
  shared: { width: 188, height: 52 },
  tier: { width: 190, height: 90 },
  noTier: { width: 190, height: 66 },
  caption: { width: 190, height: 20 },
} as const;

export const gaps = {
  /** Between conditions of one group, one below the other. */
  row: 10,
  rule: 22,
  tier: 22,
  /** Between the ladder and the shared conditions below it. */
  shared: 44,
  /** From the conditions to the first group, and on to the next. */
  fan: 56,
  group: 44,
  toRule: 48,
  toTier: 60,
} as const;

/** The ports of a node: round, centred just inside its border. React Flow takes their outer edge for the end of a line. */
export const port = { size: 9, reach: 3.5 } as const;
