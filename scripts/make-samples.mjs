// Writes samples/ anew from the starter policies' generators; the same files every time. Build `shared` first.
import { mkdir, writeFile } from 'node:fs/promises';
import { customersCsv, ecommerceCustomers } from '@tierwright/shared/templates';

const samples = new URL('../samples/', import.meta.url);
await mkdir(samples, { recursive: true });
await writeFile(new URL('ecommerce-customers.csv', samples), customersCsv(ecommerceCustomers(1000), ['annualSpend']));
