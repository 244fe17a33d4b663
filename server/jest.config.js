import { swc } from '../scripts/jest-swc.js';

export default {
  displayName: 'server',
  reporters: ['default', '<rootDir>/../scripts/count-reporter.mjs'],
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc('es6') },
  moduleNameMapper: {
    '^@tierwright/shared/([a-z]+)$': '<rootDir>/../shared/src/$1/index.ts',
    '^@tierwright/migrations$': '<rootDir>/../migrations/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
