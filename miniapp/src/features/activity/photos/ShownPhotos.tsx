import { Pictures } from '@/files/Pictures'
import type { SessionId } from '@shared/activity/session'
import { sayMoment } from '@shared/kernel/instant'
import { Part } from '@/ui/Part'
import { useShownPhotos } from './queries'

/** What it was like: photos that the organiser has looked at. */
export function ShownPhotos({ sessionId }: { sessionId: SessionId }) {
  const items = useShownPhotos(sessionId).data?.items ?? []
  return items.length === 0 ? null : (
    <Part title="现场照片" aside={`${items.length} 张`}>
      <Pictures
        pictures={items.map(({ url, at }, n) => ({
          url,
          name: `第 ${n + 1} 张`,
          picture: true,
          caption: `第 ${n + 1} 张，${sayMoment(at)} 传`,
        }))}
      />
    </Part>
  )
}
