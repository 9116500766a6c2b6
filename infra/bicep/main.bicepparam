using 'main.bicep'

// For every environment. azd sets AZURE_ENV_NAME and what `azd env set` was told; for the Azure CLI and
// the workflow they are variables of the shell. What is not set has its default from main.bicep.

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')

var production = startsWith(readEnvironmentVariable('AZURE_ENV_NAME', 'dev'), 'prod')

var instances = int(readEnvironmentVariable('MAXIMUM_INSTANCES', '0'))
param maximumInstanceCount = instances > 0 ? instances : production ? 40 : 5
param alwaysReadyInstances = int(readEnvironmentVariable('ALWAYS_READY_INSTANCES', '0'))

param databaseKind = readEnvironmentVariable('DATABASE_KIND', 'sql')
param existingDatabaseUrl = readEnvironmentVariable('EXISTING_DATABASE_URL', '')
param existingDatabaseUser = readEnvironmentVariable('EXISTING_DATABASE_USER', '')
param databaseAdministratorObjectId = readEnvironmentVariable('DATABASE_ADMIN_OBJECT_ID', '')
param databaseAdministratorName = readEnvironmentVariable('DATABASE_ADMIN_NAME', '')
param databaseAdministratorType = readEnvironmentVariable('DATABASE_ADMIN_TYPE', 'Group')
param migrationIpAddress = readEnvironmentVariable('MIGRATION_IP_ADDRESS', '')

param authenticationClientId = readEnvironmentVariable('AUTH_CLIENT_ID', '')
param administratorPrincipalId = readEnvironmentVariable('ADMINISTRATOR_PRINCIPAL_ID', '')
param machineCallers = readEnvironmentVariable('MACHINE_CALLERS', '')
param allowedOrigin = readEnvironmentVariable('ALLOWED_ORIGIN', '')

param requestsPerMinute = int(readEnvironmentVariable('REQUESTS_PER_MINUTE', '600'))
param documentsPerDay = int(readEnvironmentVariable('DOCUMENTS_PER_DAY', '0'))
param megabytesPerDay = int(readEnvironmentVariable('MEGABYTES_PER_DAY', '0'))
param documentRetentionDays = int(readEnvironmentVariable('DOCUMENT_RETENTION_DAYS', '0'))
param certificationGate = readEnvironmentVariable('CERTIFICATION_GATE', 'open')
param certificateDays = int(readEnvironmentVariable('CERTIFICATE_DAYS', '90'))
param recertifyDays = int(readEnvironmentVariable('RECERTIFY_DAYS', '7'))

param publicNetworkAccess = bool(readEnvironmentVariable('PUBLIC_NETWORK_ACCESS', 'true'))
param storageIsPublic = bool(readEnvironmentVariable('STORAGE_IS_PUBLIC', 'true'))
param appIsPublic = bool(readEnvironmentVariable('APP_IS_PUBLIC', 'true'))

param openAiModel = readEnvironmentVariable('OPENAI_MODEL', '')

var emails = readEnvironmentVariable('ALERT_EMAILS', '')
param alertEmails = empty(emails) ? [] : split(emails, ',')
// R$ 500 and R$ 100, where the subscription is billed in reais.
var budget = int(readEnvironmentVariable('MONTHLY_BUDGET', '0'))
param monthlyBudget = budget > 0 ? budget : production ? 500 : 100

param webhookUrl = readEnvironmentVariable('WEBHOOK_URL', '')
param webhookSecret = readEnvironmentVariable('WEBHOOK_SECRET', '')
