import { Page } from '@/ui/Page'

export default function Wish() {
  return <Page title="想装电梯">…</Page>
}
