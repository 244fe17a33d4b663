export const chromiumPath: string | undefined;
export const chromiumArguments: string[];
