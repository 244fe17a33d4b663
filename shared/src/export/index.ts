export * from './export-rules.js';
export { rulesExportSchema, type RulesExport } from './rules-export.js';
