import { Injectable } from '@nestjs/common';

/** The one place that reads the time; tests put a fake in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
