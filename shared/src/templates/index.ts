export * from './customers-csv.js';
export { ecommerceCustomers } from './ecommerce-annual-spend/index.js';
export * from './made-up-customers.js';
export * from './sample-counts.js';
export * from './samples-for.js';
export * from './template.js';
export * from './templates.js';
