// Reads JSON text as JSON.parse does, and besides knows where each value and key stands, where and why the text stops being
// JSON, and when an object says the same key twice, of which JSON.parse would silently forget the first.
import { pointer } from '@tierwright/shared/errors';
import type { LocalText } from '@tierwright/shared/language';
import type { Json } from '@tierwright/shared/policy';

export interface Span {
  from: number;
  to: number;
}

export interface Place extends Span {
  /** The key before it, quotes and all; null in a list and at the root. */
  key: Span | null;
}

export interface Fault extends Span {
  message: LocalText;
}

/** Places by JSON Pointer. */
export type Places = ReadonlyMap<string, Place>;
export type Parsed = { ok: true; value: Json; places: Places } | { ok: false; fault: Fault };

const messages = {
  value: { en: 'A value is expected here.', 'zh-CN': '此处应为一个值。' },
  key: { en: 'A key in double quotes is expected here.', 'zh-CN': '此处应为双引号中的键。' },
  colon: { en: 'A colon is expected between key and value.', 'zh-CN': '键与值之间应有冒号。' },
  commaOrBrace: { en: 'A comma or } is expected here.', 'zh-CN': '此处应为逗号或 }。' },
  commaOrBracket: { en: 'A comma or ] is expected here.', 'zh-CN': '此处应为逗号或 ]。' },
  comma: { en: 'Nothing follows this comma; take it out.', 'zh-CN': '此逗号后没有内容，请删除。' },
  end: { en: 'The text ends too early; something is not closed.', 'zh-CN': '文本过早结束，有内容未闭合。' },
  rest: { en: 'The document ends before this.', 'zh-CN': '文档在此之前已经结束。' },
  string: {
    en: 'This text is not closed with a double quote, or holds a line break.',
    'zh-CN': '此文本没有以双引号结束，或包含换行。',
  },
  escape: {
    en: 'After \\ only " \\ / b f n r t or u and four digits may stand.',
    'zh-CN': '\\ 之后只能是 " \\ / b f n r t，或 u 加四位十六进制数字。',
  },
  number: { en: 'This is not written as a number.', 'zh-CN': '数字写法不正确。' },
  twice: { en: 'This key stands twice in the same object.', 'zh-CN': '同一对象中此键出现了两次。' },
  deep: { en: 'Nested too deeply.', 'zh-CN': '嵌套层数过多。' },
} as const satisfies Record<string, LocalText>;

class Stop extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message.en);
  }
}

const mostNested = 100;
const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[^\s,:{}[\]"]+/y;
// JSON wants control characters escaped: those below the space are in no class here.
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const literals: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

export function parseText(text: string): Parsed {
  try {
    const reader = new Reader(text);
    const value = reader.document();
    return { ok: true, value, places: reader.places };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, fault: stop.fault };
    throw stop;
  }
}

class Reader {
  readonly places = new Map<string, Place>();
  private at = 0;

  constructor(private readonly text: string) {}

  document(): Json {
    const value = this.value([], null);
    this.skip();
    if (this.at < this.text.length) this.stop('rest', this.at, this.text.length);
    return value;
  }

  private value(path: readonly string[], key: Span | null): Json {
    this.skip();
    if (path.length > mostNested) this.stop('deep');
    const from = this.at;
    const start = this.text[this.at];
    const value = start === '{' ? this.object(path) : start === '[' ? this.list(path) : this.plain();
    this.places.set(pointer(path), { from, to: this.at, key });
    return value;
  }

  private object(path: readonly string[]): Json {
    const object: Record<string, Json> = {};
    this.at++;
    if (this.closes('}')) return object;
    for (;;) {
      this.skip();
      const key = this.key();
      const name = JSON.parse(this.text.slice(key.from, key.to)) as string;
      if (Object.hasOwn(object, name)) this.stop('twice', key.from, key.to);
      this.skip();
      if (this.text[this.at] !== ':') this.stop('colon');
      this.at++;
      const value = this.value([...path, name], key);
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
      if (this.closes('}')) return object;
      this.comma('}', 'commaOrBrace');
    }
  }

  private list(path: readonly string[]): Json {
    const list: Json[] = [];
    this.at++;
    if (this.closes(']')) return list;
    for (;;) {
      list.push(this.value([...path, String(list.length)], null));
      if (this.closes(']')) return list;
      this.comma(']', 'commaOrBracket');
    }
  }

  private comma(close: string, wrong: keyof typeof messages): void {
    this.skip();
    const comma = this.at;
    if (this.text[this.at] !== ',') this.stop(wrong);
    this.at++;
    if (this.closes(close)) this.stop('comma', comma, comma + 1);
  }

  private key(): Span {
    const from = this.at;
    if (this.text[from] !== '"') this.stop('key');
    this.string();
    return { from, to: this.at };
  }

  private plain(): Json {
    if (this.text[this.at] === '"') return this.string();
    const from = this.at;
    const written = this.match(word);
    if (written === '') this.stop('value');
    if (Object.hasOwn(literals, written)) return literals[written] ?? null;
    this.at = from;
    const digits = this.match(number);
    if (digits === '' || digits.length !== written.length)
      this.stop(/^[-+.\d]/.test(written) ? 'number' : 'value', from, from + written.length);
    return Number(digits);
  }

  private string(): string {
    const from = this.at;
    const written = this.match(string);
    if (written !== '') return JSON.parse(written) as string;
    const lineEnd = this.text.indexOf('\n', from);
    const line = this.text.slice(from, lineEnd < 0 ? undefined : lineEnd);
    const escaped = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*\\/.exec(line);
    if (escaped && /"/.test(line.slice(escaped[0].length)))
      this.stop('escape', from + escaped[0].length - 1, from + escaped[0].length + 1);
    return this.stop('string', from, from + line.length);
  }

  private closes(bracket: string): boolean {
    this.skip();
    if (this.text[this.at] !== bracket) return false;
    this.at++;
    return true;
  }

  private skip(): void {
    this.match(space);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }

  private stop(why: keyof typeof messages, from = this.at, to = this.at + 1): never {
    const over = from >= this.text.length;
    const last = Math.max(0, this.text.trimEnd().length - 1);
    if (over) throw new Stop({ from: last, to: last + 1, message: messages.end });
    throw new Stop({ from, to: Math.min(to, this.text.length), message: messages[why] });
  }
}
