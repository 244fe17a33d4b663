// Processor time by Chromium's own trace: what other work on the machine takes away does not count.

const categories = [
  'devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
  '__metadata',
];

/** Script, style, layout, hit tests and collected garbage; painting goes on beside them. */
const counted = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'HandlePostMessage',
  'UpdateLayoutTree',
  'Layout',
  'HitTest',
  'MajorGC',
  'MinorGC',
]);

/** Traces while `work` goes on. */
export async function traced(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await work();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}

/** The events of each thread of that name, in order, an outer one before those inside it. */
function threads(events, name) {
  const wanted = events.filter((event) => event.name === 'thread_name' && event.args.name.startsWith(name));
  return wanted
    .map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid))
    .map((list) => list.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)));
}

/** Outermost counted events, each with its processor time in milliseconds. */
function* spans(list) {
  let until = -Infinity;
  for (const event of list) {
    if (event.ph !== 'X' || !counted.has(event.name) || event.ts < until) continue;
    until = event.ts + (event.dur ?? 0);
    yield { from: event.ts, to: until, milliseconds: (event.tdur ?? event.dur ?? 0) / 1000 };
  }
}

/** Milliseconds of script and layout in each frame in which anything was done. */
export function frames(events) {
  const [main = []] = threads(events, 'CrRendererMain').sort((a, b) => b.length - a.length);
  const starts = main.filter((event) => event.name === 'BeginMainThreadFrame').map((event) => event.ts);
  const sums = new Map();
  let frame = -1;
  for (const span of spans(main)) {
    while (frame + 1 < starts.length && starts[frame + 1] <= span.from) frame++;
    sums.set(frame, (sums.get(frame) ?? 0) + span.milliseconds);
  }
  return [...sums].filter(([at]) => at >= 0).map(([, sum]) => sum);
}

/** For each pair of marks `start` and `end`: processor time of page and workers between them, and the clock's. */
export function between(events, start, end) {
  const busy = [...threads(events, 'CrRendererMain'), ...threads(events, 'DedicatedWorker')].flatMap((list) => [
    ...spans(list),
  ]);
  const at = (name) =>
    events.filter((event) => event.name === name && event.cat?.includes('user_timing')).map((event) => event.ts);
  const ends = at(end);
  return at(start)
    .map((from) => ({ from, to: ends.find((ts) => ts > from) }))
    .filter(({ to }) => to !== undefined)
    .map(({ from, to }) => ({
      clock: (to - from) / 1000,
      processor: busy
        .filter((span) => span.to > from && span.from < to)
        .reduce((sum, span) => {
          const share = (Math.min(span.to, to) - Math.max(span.from, from)) / Math.max(1, span.to - span.from);
          return sum + span.milliseconds * share;
        }, 0),
    }));
}

export const percentile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
