export const ConditionInsight = (_: { nodeId: string }) => null;
