// One statement on a stopped server's database, given as JSON on stdin; its rows come as JSON on stdout.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../server/dist');
const { openDatabase } = await import(path.join(dist, 'platform/database/open-database.js'));
const { readConfig } = await import(path.join(dist, 'platform/config.js'));

let input = '';
for await (const chunk of process.stdin) input += chunk;
const { sql, parameters } = JSON.parse(input);
const database = await openDatabase(readConfig(process.env), { say: () => undefined, onCrash: () => undefined });
const rows = await database.dataSource.query(sql, parameters);
await database.close();
process.stdout.write(JSON.stringify(rows));
process.exit(0);
