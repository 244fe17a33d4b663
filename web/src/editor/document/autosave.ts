// Saves as you type and never loses work: debounced, one save in flight, retried while the network is away, kept in the
// browser until the server has it, and stopped with both sides at hand when somebody else saved in between.
import type { Draft, Layout } from '@tierwright/shared/contracts';
import { isProblem, ProblemError } from '../../api/problem-error.js';
import type { EditableDocument } from './editable.js';

export interface SavedContent {
  document: EditableDocument;
  layout: Layout;
  name: string;
}

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'retrying' }
  | { kind: 'conflict'; theirs: Draft }
  | { kind: 'refused'; problem: ProblemError };

export interface AutosaveParts {
  save: (content: SavedContent, revision: number) => Promise<{ revision: number }>;
  /** What the server has now; asked for after a conflict. */
  load: () => Promise<Draft>;
  keep: (content: SavedContent, revision: number) => void;
  forget: () => void;
  onState: (state: SaveState) => void;
  delay?: number;
}

const retryDelays = [1000, 2000, 5000, 10_000, 20_000];

const isPassing = (error: unknown) =>
  isProblem(error, 'unreachable', 'unavailable', 'too-many-requests') ||
  (isProblem(error, 'unexpected') && error.status >= 500);

export class Autosave {
  private state: SaveState = { kind: 'saved' };
  private latest: SavedContent | null = null;
  private inFlight: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempts = 0;

  constructor(
    private readonly parts: AutosaveParts,
    private revision: number,
  ) {}

  get current(): SaveState {
    return this.state;
  }

  /** The newest content; saved after a pause. While a conflict stands it is only kept in the browser. */
  changed(content: SavedContent): void {
    this.latest = content;
    this.parts.keep(content, this.revision);
    if (this.state.kind === 'conflict') return;
    this.show({ kind: this.state.kind === 'retrying' ? 'retrying' : 'saving' });
    if (this.state.kind === 'saving') this.schedule(this.parts.delay ?? 700);
  }

  /** Saves now. True when the server has everything. */
  async flush(): Promise<boolean> {
    if (this.state.kind === 'conflict') return false;
    while (this.latest || this.inFlight) {
      await this.push();
      if (this.state.kind !== 'saving' && this.state.kind !== 'saved') return false;
    }
    return this.state.kind === 'saved';
  }

  /** Tries again at once, as when the network came back. */
  retry(): void {
    if (this.state.kind === 'retrying' || this.state.kind === 'refused') void this.push();
  }

  /** Ends a conflict: what follows is saved over the revision that the other side has reached. */
  resolve(revision: number, content: SavedContent | null): void {
    this.revision = revision;
    this.latest = content;
    if (!content) this.parts.forget();
    this.show({ kind: content ? 'saving' : 'saved' });
    if (content) void this.push();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.push(), delay);
  }

  private async push(): Promise<void> {
    clearTimeout(this.timer);
    if (this.inFlight) return this.inFlight;
    if (!this.latest) return;
    const content = this.latest;
    this.inFlight = this.attempt(content).finally(() => {
      this.inFlight = null;
    });
    return this.inFlight;
  }

  private async attempt(content: SavedContent): Promise<void> {
    try {
      const { revision } = await this.parts.save(content, this.revision);
      this.revision = revision;
      this.attempts = 0;
      if (this.latest !== content) {
        if (this.latest) this.parts.keep(this.latest, revision);
        this.show({ kind: 'saving' });
        return this.schedule(this.parts.delay ?? 700);
      }
      this.latest = null;
      this.parts.forget();
      this.show({ kind: 'saved' });
    } catch (error) {
      await this.failed(error);
    }
  }

  private async failed(error: unknown): Promise<void> {
    if (isProblem(error, 'stale')) {
      try {
        return this.show({ kind: 'conflict', theirs: await this.parts.load() });
      } catch {
        return this.tryLater();
      }
    }
    if (isPassing(error)) return this.tryLater();
    const problem = isProblem(error) ? error : new ProblemError({ code: 'unexpected', status: 0 });
    this.show({ kind: 'refused', problem });
  }

  private tryLater(): void {
    this.show({ kind: 'retrying' });
    this.schedule(retryDelays[Math.min(this.attempts++, retryDelays.length - 1)] ?? 20_000);
  }

  private show(state: SaveState): void {
    if (state.kind === this.state.kind && state.kind !== 'conflict' && state.kind !== 'refused') return;
    this.state = state;
    this.parts.onState(state);
  }
}
