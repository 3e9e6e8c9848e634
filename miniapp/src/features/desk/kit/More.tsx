import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'

/** Fetches the next page of a list, where there is one. */
export const More = ({ of, words = '再看一些' }: { of: UseInfiniteQueryResult; words?: string }) =>
  of.hasNextPage && (
    <div className="dk-more">
      <Button loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {words}
      </Button>
    </div>
  )
