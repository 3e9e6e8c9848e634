export default definePageConfig({ navigationBarTitleText: '证书和保险', enablePullDownRefresh: true })
