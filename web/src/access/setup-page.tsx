import { SkeletonLines } from '../ui/skeleton.js';

export const SetupPage = () => <SkeletonLines />;
