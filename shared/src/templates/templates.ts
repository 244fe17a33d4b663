// The starter policies, in the order of the gallery.
import { ecommerceAnnualSpend } from './ecommerce-annual-spend/index.js';
import type { Template } from './template.js';

export const templates: readonly Template[] = [ecommerceAnnualSpend];

export const templateByKey = (key: string): Template | undefined => templates.find((template) => template.key === key);
