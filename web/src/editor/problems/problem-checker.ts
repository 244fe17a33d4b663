// The page's side of checking: one document at work, the newest waiting, everything in between forgotten.
import type { PolicyDocument, Problem } from '@tierwright/shared/policy';

export interface Checking {
  document: PolicyDocument;
  /** `YYYY-MM-DD`. */
  today: string;
}

export interface Found {
  list: readonly Problem[];
}

export interface CheckingWorker {
  postMessage: (message: Checking) => void;
  terminate: () => void;
  onmessage: ((event: { data: Found }) => void) | null;
  onerror: ((event: { preventDefault?: () => void }) => void) | null;
}

export class ProblemChecker<D extends PolicyDocument> {
  private working: D | null = null;
  private waiting: { document: D; today: string } | null = null;

  constructor(
    private readonly worker: CheckingWorker,
    private readonly onFound: (document: D, list: readonly Problem[]) => void,
  ) {
    worker.onmessage = ({ data }) => this.finish((document) => this.onFound(document, data.list));
    // A document that cannot be checked leaves what was found before; the next one is asked all the same.
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.finish(() => undefined);
    };
  }

  check(document: D, today: string): void {
    this.waiting = { document, today };
    if (this.working === null) this.next();
  }

  stop(): void {
    this.worker.terminate();
  }

  private next(): void {
    if (!this.waiting) return;
    const { document, today } = this.waiting;
    [this.working, this.waiting] = [document, null];
    this.worker.postMessage({ document, today });
  }

  private finish(tell: (document: D) => void): void {
    const document = this.working;
    this.working = null;
    if (document !== null) tell(document);
    this.next();
  }
}
