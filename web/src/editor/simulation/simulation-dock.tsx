export const SimulationDock = () => null;
