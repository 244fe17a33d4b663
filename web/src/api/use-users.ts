import type { User } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { keys } from './query-keys.js';

export const useUsers = () =>
  useQuery({ queryKey: keys.users, queryFn: ({ signal }) => allPages<User>('/users', signal) });
