import { SkeletonLines } from '../ui/skeleton.js';

export const PoliciesPage = () => <SkeletonLines />;
