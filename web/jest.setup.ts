// jsdom lacks these; Mantine needs matchMedia, React Flow needs ResizeObserver, DOMMatrixReadOnly and sizes
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';
Object.assign(globalThis, { TextEncoder, TextDecoder, structuredClone: (v: unknown) => deserialize(serialize(v)) });
window.matchMedia ??= ((q: string) => ({
  matches: false,
  media: q,
  onchange: null,
  addListener() {},
  removeListener() {},
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
})) as any;
class RO {
  constructor(private cb: ResizeObserverCallback) {}
  observe(t: Element) {
    setTimeout(() => this.cb([{ target: t, contentRect: { width: 800, height: 600 } } as any], this as any), 0);
  }
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = RO as any;
class DM {
  m22: number;
  constructor(t: string) {
    this.m22 = +(t?.match(/scale\(([1-9.]+)\)/)?.[1] ?? 1);
  }
}
(window as any).DOMMatrixReadOnly = DM;
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: {
    get() {
      return 40;
    },
  },
  offsetWidth: {
    get() {
      return 150;
    },
  },
});
(SVGElement.prototype as any).getBBox = () => ({ x: 0, y: 0, width: 0, height: 0 });
