// Every golden case in the folders here; a folder's name says how its files are written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TraceNode } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { templates } from '@tierwright/shared/templates';
import { someDay, type GoldenCase, type GoldenTable } from './golden-case.js';
import { effectCases, movementCases, type EffectFile, type MovementFile } from './ladder.js';
import { derivedCases, leafCases, logicCases, type DerivedFile, type LeafFile, type LogicFile } from './single-rule.js';

/** `policy` is a document, or a starter policy's key. */
interface PolicyFile extends GoldenTable {
  policy: PolicyDocument | string;
  cases: (Omit<GoldenCase, 'policy' | 'asOf'> & { asOf?: string })[];
}

function starterPolicy(key: string): PolicyDocument {
  const template = templates.find((one) => one.key === key);
  if (!template) throw new Error(`There is no starter policy ${key}`);
  return template.document;
}

function policyCases({ policy, asOf, cases }: PolicyFile): GoldenCase[] {
  const document = typeof policy === 'string' ? starterPolicy(policy) : policy;
  return cases.map((one) => ({ ...one, policy: document, asOf: one.asOf ?? asOf ?? someDay }));
}

function casesOf(area: string, file: GoldenTable): GoldenCase[] {
  if ('policy' in file) return policyCases(file as PolicyFile);
  switch (area) {
    case 'operators':
      return leafCases(file as LeafFile);
    case 'derived':
      return derivedCases(file as DerivedFile);
    case 'logic':
      return logicCases(file as LogicFile);
    case 'effects':
      return effectCases(file as EffectFile);
    case 'movement':
      return movementCases(file as MovementFile);
    default:
      throw new Error(`${area}: no policy`);
  }
}

export interface GoldenFile {
  area: string;
  title: string;
  cases: GoldenCase[];
}

const folder = import.meta.dirname;
const read = (path: string): GoldenTable => JSON.parse(readFileSync(join(folder, path), 'utf8')) as GoldenTable;

/** Every JSON file in a folder here; the folder says how its cases are written. */
export function goldenFiles(): GoldenFile[] {
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return areas.flatMap(({ name: area }) =>
    readdirSync(join(folder, area))
      .filter((file) => file.endsWith('.json'))
      .map((file) => {
        const json = read(join(area, file));
        return { area, title: json.title, cases: casesOf(area, json) };
      }),
  );
}

/** Every node of a trace, named trees below their references included. */
export const tracedNodes = (node: TraceNode): TraceNode[] => [
  node,
  ...[...(node.all ?? []), ...(node.any ?? []), node.not, node.node].flatMap((child) =>
    child ? tracedNodes(child) : [],
  ),
];
