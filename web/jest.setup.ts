// jsdom lacks these; Mantine needs matchMedia, React Flow needs ResizeObserver, DOMMatrixReadOnly and sizes.
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

const define = (target: object, properties: Record<string, unknown>) =>
  Object.entries(properties).forEach(([name, value]) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true }),
  );

/** Tells the size later: at once, React Flow would draw no edges. */
class FixedSizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe(target: Element) {
    const entry = { target, contentRect: { width: 800, height: 600 } } as unknown as ResizeObserverEntry;
    setTimeout(() => this.tell([entry], this as unknown as ResizeObserver), 0);
  }
  unobserve() {}
  disconnect() {}
}

class ScaleOnlyMatrix {
  readonly m22: number;
  constructor(transform?: string) {
    this.m22 = Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1] ?? 1);
  }
}

const noMedia = (media: string) => ({
  matches: false,
  media,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
});

define(globalThis, {
  TextEncoder,
  TextDecoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});
define(window, { matchMedia: noMedia, ResizeObserver: FixedSizeObserver, DOMMatrixReadOnly: ScaleOnlyMatrix });
define(HTMLElement.prototype, { offsetHeight: 40, offsetWidth: 150 });
define(SVGElement.prototype, { getBBox: () => ({ x: 0, y: 0, width: 0, height: 0 }) });

// jsdom has no `CSS`; ids of the canvas hold a colon and letters.
define(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
