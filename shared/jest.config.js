import { swc } from '../scripts/jest-swc.js';

export default {
  displayName: 'shared',
  reporters: ['default', '<rootDir>/../scripts/count-reporter.mjs'],
  testEnvironment: 'node',
  // The laws take long; on two cores Jest would take one.
  maxWorkers: 2,
  setupFiles: ['<rootDir>/../scripts/jest-seed.mjs'],
  roots: ['<rootDir>/src'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc('es6') },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
