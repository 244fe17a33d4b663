export const CustomerPanel = () => null;
