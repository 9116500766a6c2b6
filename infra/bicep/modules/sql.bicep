// Azure SQL, serverless: it sleeps when nothing happens, and is billed for storage alone then. Nothing
// here wakes it: no auditing to it, no job, no replica, no test that queries it.

@description('Name of the server; part of its address.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Object id of who administers it and migrates.')
param administratorObjectId string

@description('Name of the administrator, for people to read.')
param administratorName string

@description('What the administrator is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param administratorType string

@description('Whether it can be reached from the internet, by Azure services.')
param publicNetworkAccess bool

@description('Address of a machine outside Azure that migrates; empty: none.')
param migrationIpAddress string

@description('Subnet of the private endpoint, where it can not be reached from the internet.')
param privateEndpointSubnetId string

@description('Whether to keep the zone of private names here.')
param createPrivateDnsZones bool

@description('Minutes without a session after which it sleeps; -1: never.')
param autoPauseMinutes int

var database = 'smartdocs'

resource server 'Microsoft.Sql/servers@2023-08-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    minimalTlsVersion: '1.2'
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: administratorType == 'ServicePrincipal' ? 'Application' : administratorType
      login: administratorName
      sid: administratorObjectId
      tenantId: tenant().tenantId
    }
  }

  resource smartdocs 'databases' = {
    name: database
    location: location
    tags: tags
    sku: { name: 'GP_S_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 1 }
    properties: {
      autoPauseDelay: autoPauseMinutes
      minCapacity: json('0.5')
      // Text is stored as UTF-8, and sorted as people do.
      collation: 'Latin1_General_100_CI_AS_SC_UTF8'
      // Backups stay in the region: the pair of a region in Brazil is in another country.
      requestedBackupStorageRedundancy: 'Local'
      zoneRedundant: false
    }
  }

  // 0.0.0.0 stands for Azure's own services, the functions among them.
  resource azure 'firewallRules' = if (publicNetworkAccess) {
    name: 'azure-services'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }

  resource migration 'firewallRules' = if (publicNetworkAccess && !empty(migrationIpAddress)) {
    name: 'migration'
    properties: { startIpAddress: migrationIpAddress, endIpAddress: migrationIpAddress }
  }
}

module endpoint 'private-endpoint.bicep' = if (!publicNetworkAccess) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: privateEndpointSubnetId
    targetId: server.id
    group: 'sqlServer'
    zoneName: createPrivateDnsZones ? 'privatelink${environment().suffixes.sqlServerHostname}' : ''
  }
}

@description('JDBC URL. The app logs in by the identity that AZURE_CLIENT_ID names, a migration as the Azure CLI.')
output jdbcUrl string = 'jdbc:sqlserver://${server.properties.fullyQualifiedDomainName}:1433;databaseName=${database};encrypt=true;authentication=ActiveDirectoryDefault'
