import { swc } from '../scripts/jest-swc.js';

/** Journeys through every command, every operator, a whole policy from blank: part of `npm run test:deep`. */
const long = process.env['LONG_JOURNEYS'] ? ['<rootDir>/long'] : [];

export default {
  displayName: 'test',
  reporters: ['default', '<rootDir>/../scripts/count-reporter.mjs'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/../scripts/jest-seed.mjs'],
  testTimeout: 60_000,
  // Every suite has a server and a database of its own, and waits for them much of the time.
  maxWorkers: 3,
  testSequencer: '<rootDir>/support/longest-first.mjs',
  globalSetup: '<rootDir>/support/global-setup.mjs',
  globalTeardown: '<rootDir>/support/global-teardown.mjs',
  roots: ['<rootDir>/stories', '<rootDir>/browser', '<rootDir>/golden', ...long],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc('es6') },
  moduleNameMapper: {
    '^@tierwright/shared/([a-z]+)$': '<rootDir>/../shared/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
