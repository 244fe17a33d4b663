// Every input of every route passes here: what cannot be stored is refused first, then what its schema does not know.
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { shapeViolations } from '@tierwright/shared/errors';
import { hazards } from '@tierwright/shared/policy';
import { z } from 'zod';
import { fail } from '../problem/failure-error.js';

@Injectable()
export class SchemaPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type, schema }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (isStream(value)) return value;
    const unsafe = isCheckedByItem(schema) ? [] : hazards(value);
    if (unsafe.length > 0) return this.refuse(type, unsafe);
    if (!(schema instanceof z.ZodType)) return value;
    const read = schema.safeParse(value, { reportInput: true });
    return read.success ? read.data : this.refuse(type, shapeViolations(read.error.issues));
  }

  /** A part of the address that cannot be right names nothing that exists. */
  private refuse(type: ArgumentMetadata['type'], violations: ReturnType<typeof hazards>): never {
    return type === 'param' ? fail({ code: 'not-found' }) : fail({ code: 'request-invalid', violations });
  }
}

/** Where one bad item is answered in its place, the handler looks for hazards in each. */
const isCheckedByItem = (schema: unknown): boolean =>
  schema instanceof z.ZodType && schema.meta()?.['x-checked-by-item'] === true;

const isStream = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'pipe' in value && typeof value.pipe === 'function';
