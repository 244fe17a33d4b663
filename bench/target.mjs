// A figure beside what was to be reached.

/** `atMost`: smaller is better. A figure of null could not be measured here. */
export const target = (name, figure, wanted, show, atMost = false) => {
  if (figure === null) return `| ${name} | ${atMost ? '≤' : '≥'} ${show(wanted)} | – | not measured here |`;
  const reached = atMost ? figure <= wanted : figure >= wanted;
  return `| ${name} | ${atMost ? '≤' : '≥'} ${show(wanted)} | ${show(figure)} | ${reached ? 'reached' : '**not reached**'} |`;
};
