// Writes samples/ anew from the starter policies' generators; the same files every time. Build `shared` first.
import { writeFile } from 'node:fs/promises';
import { customersCsv, ecommerceCustomers } from '@tierwright/shared/templates';

const file = new URL('../samples/ecommerce-customers.csv', import.meta.url);
await writeFile(file, customersCsv(ecommerceCustomers(1000), ['annualSpend']));
