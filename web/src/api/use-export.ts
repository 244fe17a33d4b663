import { useMutation } from '@tanstack/react-query';
import { api, path, withQuery } from './client.js';

export const exportFormats = ['tierwright', 'json-rules-engine'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A version's content in one of the formats that it can be taken away in; texts in the reader's language. */
export const useExport = (key: string, version: number) =>
  useMutation({
    mutationFn: (format: ExportFormat) =>
      api.get<unknown>(withQuery(path`/policies/${key}/export`, { version, format })),
  });
