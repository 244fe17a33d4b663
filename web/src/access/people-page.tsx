import { SkeletonLines } from '../ui/skeleton.js';

export const PeoplePage = () => <SkeletonLines />;
