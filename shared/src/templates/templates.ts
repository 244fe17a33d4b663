// The starter policies, in the order of the gallery.
import { abcdValue, abcdValueScorecard } from './abcd-value/index.js';
import { computerBuyerLevel } from './computer-buyer-level.js';
import { customerLifetimeValue } from './customer-lifetime-value.js';
import { ecommerceAnnualSpend } from './ecommerce-annual-spend/index.js';
import { frequencyAmountLoyalty } from './frequency-amount-loyalty.js';
import { onlineEducationActivity } from './online-education-activity.js';
import { smartGridAbc, smartGridDimensions } from './smart-grid-abc/index.js';
import { socialMediaFiveTiers, socialMediaSuperUser } from './social-media-super-user.js';
import type { Template } from './template.js';
import { vipThreeLevels } from './vip-three-levels.js';

export const templates: readonly Template[] = [
  ecommerceAnnualSpend,
  computerBuyerLevel,
  onlineEducationActivity,
  socialMediaSuperUser,
  socialMediaFiveTiers,
  abcdValue,
  abcdValueScorecard,
  smartGridAbc,
  smartGridDimensions,
  customerLifetimeValue,
  frequencyAmountLoyalty,
  vipThreeLevels,
];

export const templateByKey = (key: string): Template | undefined => templates.find((template) => template.key === key);
