import { swc } from '../scripts/jest-swc.js';

export default {
  displayName: 'web',
  reporters: ['default', '<rootDir>/../scripts/count-reporter.mjs'],
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/src'],
  setupFiles: ['<rootDir>/jest.setup.ts', '<rootDir>/../scripts/jest-seed.mjs'],
  transform: { '^.+\\.(tsx?|m?js)$': swc('commonjs') },
  transformIgnorePatterns: [
    'node_modules/(?!(@noble|@xyflow|json-canonicalize|jsonpath-plus|jsep|@jsep-plugin|marked)/)',
  ],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/css-stub.ts',
    '^@tierwright/shared/([a-z-]+)$': '<rootDir>/../shared/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
