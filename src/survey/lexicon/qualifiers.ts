/** Chinese words before a value, and what English writes for them where a figure gives no English of its own. */
export const QUALIFIERS: Readonly<Record<string, string>> = {
  近: 'nearly',
  约: 'about',
  大约: 'about',
  超: 'over',
  超过: 'over',
  逾: 'over',
  至少: 'at least',
  不足: 'under',
  不到: 'under',
  最多: 'at most',
  可能: 'possibly',
  大致: 'roughly',
}
