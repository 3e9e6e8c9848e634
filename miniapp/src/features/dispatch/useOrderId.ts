import { useRouter } from '@tarojs/taro'
import { OrderId } from '@shared/dispatch/order'

/** The order that this page was opened for, or null when the link is broken. */
export const useOrderId = (): OrderId | null => {
  const { id, scene } = useRouter().params
  return OrderId.safeParse(id ?? scene).data ?? null
}
