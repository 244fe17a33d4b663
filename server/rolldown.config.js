// The server in few files: starting it reads some ten of them instead of two thousand, which halves the work of a start.
// A worker's file stands beside the main one, as in `new URL('./pglite-worker.js', import.meta.url)`.
import { defineConfig } from 'rolldown';

/** Read from their own folders: native code, WebAssembly, pages to serve. */
const withFiles = [/^@electric-sql\/pglite/, '@node-rs/argon2', 'swagger-ui-dist'];

/** What Nest, TypeORM and pg would use if it were installed; their own way of doing without stays. */
const notInstalled = [
  /^@nestjs\/(microservices|websockets|platform-express)/,
  /^class-(validator|transformer)/,
  /^@fastify\/(multipart|view)/,
  /^pg-(native|query-stream)/,
  /^(mysql2?|sqlite3|better-sqlite3|mongodb|oracledb|mssql|redis|ioredis|sql\.js|react-native-sqlite-storage|expo-sqlite)$/,
  /^(typeorm-aurora-data-api-driver|@google-cloud\/spanner|@sap\/hana-client|hdb-pool)/,
];

export default defineConfig({
  input: {
    main: 'dist/main.js',
    'pglite-worker': 'dist/platform/database/pglite-worker.js',
    'simulation-worker': 'dist/simulations/simulation-worker.js',
    'certification-worker': 'dist/certification/certification-worker.js',
  },
  platform: 'node',
  external: [...withFiles, ...notInstalled, '@fastify/static'],
  output: { dir: 'dist/bundle', format: 'esm', keepNames: true, chunkFileNames: '[name].js' },
  logLevel: 'warn',
});
