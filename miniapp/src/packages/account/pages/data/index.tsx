import { useState } from 'react'
import { Signed } from '@/features/identity/Signed'
import { Closed } from '@/features/privacy/Closed'
import { CloseAccount } from '@/features/privacy/CloseAccount'
import { OwnDataView } from '@/features/privacy/OwnDataView'
import { Page } from '@/ui/Page'
import { Title } from '@/ui/Title'

/** 我的数据: everything that is held of the person, a copy of it, and the way out. */
export default function DataPage() {
  const [closed, setClosed] = useState(false)
  return (
    <Page title="我的数据">
      {closed ? (
        <Closed />
      ) : (
        <>
          <Title level={1}>我的数据</Title>
          <Signed>
            {() => (
              <>
                <OwnDataView />
                <CloseAccount onClosed={() => setClosed(true)} />
              </>
            )}
          </Signed>
        </>
      )}
    </Page>
  )
}
