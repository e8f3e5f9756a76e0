import { questionById } from '../../../analyses/questions';
import type { Address } from '../../../permalink/fragment';
import { countryName } from '../../parts/country-name';
import { locale, t } from '../../state/locale.svelte';

/** A setting of a link, in words. */
export interface Setting {
  label: string;
  value: string;
}

/** What a link sets besides its page, in the words of the page; what is not set is left to the reader's own orders. */
export function linkWords({ page, params, behind = [], scope }: Address): Setting[] {
  const format = locale.formats(null);
  const day = (text: string | null) => text && format.date(new Date(`${text}T00:00:00Z`));
  const messages = questionById(page) && locale.of(page);
  const written = Object.entries(params).map(([name, value]) => {
    const param = questionById(page)!.params[name]!;
    const text = param.write(value);
    return { label: messages!(`param_${name}`), value: param.kind === 'choice' ? messages!(`${name}_${text}`) : text };
  });
  const settings: [string, string | null][] = [
    // As the link has it: it may be the name of a product or a coupon.
    [t('share_behind'), behind.filter(Boolean).join(' · ') || null],
    [t('scope_from'), day(scope.from)],
    [t('scope_to'), day(scope.to)],
    [t('scope_as_of'), day(scope.asOf)],
    [t('scope_money'), scope.money && t(`money_${scope.money}`)],
    [t('with_shipping'), scope.shipping && t('share_yes')],
    [t('with_taxes'), scope.taxes && t('share_yes')],
    [t('returns_on'), scope.returnsOn && t(`returns_on_${scope.returnsOn}`)],
    [t('scope_currency'), scope.currency],
    [t('rates'), scope.rates],
    [t('scope_country'), scope.country && countryName(scope.country, locale.id)],
    [t('scope_channel'), scope.channel],
    [`${t('scope_won')}: ${t('scope_from')}`, day(scope.wonFrom)],
    [`${t('scope_won')}: ${t('scope_to')}`, day(scope.wonTo)],
    [t('won_country'), scope.wonCountry && countryName(scope.wonCountry, locale.id)],
    [t('won_channel'), scope.wonChannel],
    [t('won_discount'), scope.wonDiscount && t(`won_discount_${scope.wonDiscount}`)],
    [t('scope_compare'), scope.compare && t(`compare_${scope.compare}`)],
  ];
  return [...written, ...settings.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))];
}
