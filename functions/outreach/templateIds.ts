import { TemplateName } from '@shared/outreach/templates'
import { setting } from '@functions/platform/env'

/** WeChat's ids by template, from `WECHAT_TEMPLATES` (`voteOpens=<id>,voteEndsSoon=<id>…`). One that is not set is never asked for nor sent. */
export const templateIds = (() => {
  let held: Map<TemplateName, string> | undefined
  return (): ReadonlyMap<TemplateName, string> =>
    (held ??= new Map(
      setting('WECHAT_TEMPLATES')
        .split(',')
        .flatMap((entry) => {
          const [name, id] = entry.split('=')
          const known = TemplateName.safeParse(name?.trim()).data
          return known && id?.trim() ? [[known, id.trim()] as const] : []
        }),
    ))
})()
