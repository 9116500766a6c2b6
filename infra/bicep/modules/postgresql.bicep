// PostgreSQL Flexible Server, for those who know it better, or have it already.

@description('Name of the server; part of its address.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Object id of who administers it and migrates.')
param administratorObjectId string

@description('Name of the administrator, by which it logs in: of a group or program its name, of a person the sign-in name.')
param administratorName string

@description('What the administrator is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param administratorType string

@description('Name of the app\'s identity, by which it logs in.')
param identityName string

@description('Client id of the app\'s identity.')
param identityClientId string

@description('Whether it can be reached from the internet, by Azure services.')
param publicNetworkAccess bool

@description('Address of a machine outside Azure that migrates; empty: none.')
param migrationIpAddress string

@description('Subnet of the private endpoint, where it can not be reached from the internet.')
param privateEndpointSubnetId string

@description('Whether to keep the zone of private names here.')
param createPrivateDnsZones bool

@description('Size of the server.')
param skuName string

var database = 'smartdocs'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: skuName, tier: startsWith(skuName, 'Standard_B') ? 'Burstable' : 'GeneralPurpose' }
  properties: {
    version: '16'
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    network: { publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled' }
  }

  // One change at a time: the server refuses a second while it is busy with the first.
  resource administrators 'administrators' = {
    name: administratorObjectId
    properties: {
      principalName: administratorName
      principalType: administratorType
      tenantId: tenant().tenantId
    }
  }

  resource smartdocs 'databases' = {
    name: database
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
    dependsOn: [administrators]
  }

  // 0.0.0.0 stands for Azure's own services, the functions among them.
  resource azure 'firewallRules' = if (publicNetworkAccess) {
    name: 'azure-services'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
    dependsOn: [smartdocs]
  }

  resource migration 'firewallRules' = if (publicNetworkAccess && !empty(migrationIpAddress)) {
    name: 'migration'
    properties: { startIpAddress: migrationIpAddress, endIpAddress: migrationIpAddress }
    dependsOn: [azure]
  }
}

module endpoint 'private-endpoint.bicep' = if (!publicNetworkAccess) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: privateEndpointSubnetId
    targetId: server.id
    group: 'postgresqlServer'
    zoneName: createPrivateDnsZones ? 'privatelink.postgres.database.azure.com' : ''
  }
  dependsOn: [server::smartdocs]
}

// The driver looks for trusted roots in a file of its own unless it is told to use Java's; a plug-in
// asks for a token in place of the password.
var options = join(
  [
    'sslmode=verify-full'
    'sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory'
    'authenticationPluginClassName=com.azure.identity.extensions.jdbc.postgresql.AzurePostgresqlAuthenticationPlugin'
  ],
  '&'
)
var base = 'jdbc:postgresql://${server.properties.fullyQualifiedDomainName}:5432/${database}?${options}'

@description('JDBC URL for the app, which logs in by its identity.')
output jdbcUrl string = '${base}&user=${uriComponent(identityName)}&azure.managedIdentityEnabled=true&azure.clientId=${identityClientId}'

@description('JDBC URL for a migration, which logs in as the administrator, signed in to the Azure CLI.')
output migrationUrl string = '${base}&user=${uriComponent(administratorName)}'
