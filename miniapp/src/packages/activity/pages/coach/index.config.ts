export default definePageConfig({ navigationBarTitleText: '教家里老人用手机', enablePullDownRefresh: true })
