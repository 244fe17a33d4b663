// How the two evaluators compared on a content.
import { z } from 'zod';

/** A customer for whom the two evaluators did not say the same, with what either said of it. */
export const differenceSchema = z
  .object({
    source: z.enum(['test-case', 'boundary', 'generated']),
    customer: z.object({
      facts: z.record(z.string(), z.unknown()),
      asOf: z.string(),
      current: z.record(z.string(), z.unknown()).optional(),
    }),
    /** What differs: `node` and `rule` of the trace, else the field of the answer. */
    what: z.string(),
    ruleId: z.string().optional(),
    nodeId: z.string().optional(),
    compiled: z.unknown(),
    reference: z.unknown(),
  })
  .meta({ id: 'Difference' });
export type Difference = z.infer<typeof differenceSchema>;

/** What was compared, and where the evaluators did not agree; the first differences only. */
export const certificationReportSchema = z
  .object({
    evaluatorVersion: z.string(),
    testCases: z.int(),
    boundaries: z.int(),
    customers: z.int(),
    /** Nodes of traces, over all of these. */
    nodes: z.int(),
    differences: z.array(differenceSchema),
  })
  .meta({ id: 'CertificationReport' });
export type CertificationReport = z.infer<typeof certificationReportSchema>;

export const certificationStates = ['pending', 'running', 'passed', 'failed', 'interrupted', 'not-run'] as const;

export const certificationSchema = z
  .object({
    /** `interrupted`: it could not be finished, which says nothing about the content; publishing tries it again. */
    state: z.enum(certificationStates),
    report: certificationReportSchema.optional(),
    /** Why it was interrupted. */
    reason: z.enum(['crashed', 'too-long', 'stopped']).optional(),
    finishedAt: z.string().optional(),
  })
  .meta({ id: 'Certification' });
export type Certification = z.infer<typeof certificationSchema>;
