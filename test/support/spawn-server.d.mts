export interface ServerProcess {
  url: string;
  port: string;
  pid: number | undefined;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  output(): string;
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}
export function freePort(): Promise<number>;
export function spawnServer(env: Record<string, string>, options?: { timeout?: number }): Promise<ServerProcess>;
