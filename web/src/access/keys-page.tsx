import { SkeletonLines } from '../ui/skeleton.js';

export const KeysPage = () => <SkeletonLines />;
