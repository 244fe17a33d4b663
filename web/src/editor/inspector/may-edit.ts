// Whether what the inspector shows may be changed, for parts that a disabled fieldset does not reach.
import { createContext, useContext } from 'react';

export const MayEdit = createContext(true);
export const useMayEdit = (): boolean => useContext(MayEdit);
