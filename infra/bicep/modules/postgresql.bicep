// PostgreSQL Flexible Server, for those who know it better, or have it already.

@description('Name of the server; part of its address.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Object id of the Entra ID group that administers it.')
param administratorObjectId string

@description('Display name of that group.')
param administratorName string

@description('Whether it can be reached from the internet, by Azure services.')
param publicNetworkAccess bool

@description('Subnet of the private endpoint, where it can not.')
param privateEndpointSubnetId string

@description('Size of the server.')
param skuName string = 'Standard_B1ms'

var database = 'smartdocs'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: skuName, tier: startsWith(skuName, 'Standard_B') ? 'Burstable' : 'GeneralPurpose' }
  properties: {
    version: '17'
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    network: { publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled' }
  }

  resource administrators 'administrators' = {
    name: administratorObjectId
    properties: {
      principalName: administratorName
      principalType: 'Group'
      tenantId: tenant().tenantId
    }
  }

  resource smartdocs 'databases' = {
    name: database
    properties: { charset: 'UTF8', collation: 'C.UTF-8' }
    dependsOn: [administrators]
  }

  // 0.0.0.0 stands for Azure's own services, the functions among them.
  resource azure 'firewallRules' = if (publicNetworkAccess) {
    name: 'azure-services'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
    dependsOn: [smartdocs]
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
  }
}

@description('JDBC URL; a plug-in of the driver asks for a token, so that there is no password.')
output jdbcUrl string = 'jdbc:postgresql://${server.properties.fullyQualifiedDomainName}:5432/${database}?sslmode=verify-full&authenticationPluginClassName=com.azure.identity.extensions.jdbc.postgresql.AzurePostgresqlAuthenticationPlugin'
