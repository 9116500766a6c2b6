package app.smartdocs.infra;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.function.http.Callers;
import app.smartdocs.infra.BicepFiles.BicepFile;
import app.smartdocs.infra.BicepFiles.Module;
import app.smartdocs.infra.BicepFiles.Parameter;
import app.smartdocs.infra.BicepFiles.Property;
import app.smartdocs.infra.BicepFiles.Resource;
import app.smartdocs.infra.BicepFiles.Variable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key, no password, nothing that is open by accident, and no role that no code needs. */
final class BicepSecurityTest {
  private static final Pattern ROLE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What the code builds, and the role by which it may call. */
  private static final Map<String, String> ROLE_OF_CLIENT =
      Map.of(
          "BlobServiceClient", "blobDataOwner",
          "QueueServiceClient", "queueDataContributor",
          "DocumentAnalysisClient", "cognitiveServicesUser",
          "DocumentModelAdministrationClient", "cognitiveServicesUser");

  /** Roles that something other than our code needs. */
  private static final List<String> ROLES_OF_OTHERS =
      List.of("blobDataReader", "metricsPublisher", "secretsUser", "openAiUser");

  private static Stream<Variable> roles() {
    return BicepFiles.all().stream()
        .flatMap(file -> file.variables().stream())
        .filter(variable -> ROLE.matcher(variable.value()).matches());
  }

  @Test
  void everyClientThatTheCodeBuildsHasItsRoleAndNoRoleIsForNothing() throws IOException {
    assertThat(
            Pattern.compile("new (\\w+Client)Builder\\(\\)")
                .matcher(Sources.main())
                .results()
                .map((match) -> match.group(1))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(ROLE_OF_CLIENT.keySet());
    assertThat(roles().map(Variable::name).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ROLE_OF_CLIENT.values().stream(), ROLES_OF_OTHERS.stream())
                .distinct()
                .toList());
  }

  @Test
  void everyAssignmentIsOfANamedRoleOnOneResource() {
    List<Resource> assignments =
        BicepFiles.made()
            .filter(resource -> resource.type().equals("Microsoft.Authorization/roleAssignments"))
            .toList();

    assertThat(assignments).hasSizeGreaterThan(5);
    assertThat(assignments)
        .allSatisfy(
            assignment -> {
              assertThat(assignment.values("scope"))
                  .singleElement()
                  .isNotEqualTo("resourceGroup()");
              assertThat(assignment.values("roleDefinitionId"))
                  .singleElement()
                  .asString()
                  .matches("subscriptionResourceId\\('[^']+', (?!')\\w+\\)");
            });
  }

  @Test
  void nothingIsOpenedByAKey() {
    assertThat(value("storage.bicep", "account", "allowSharedKeyAccess")).isEqualTo("false");
    assertThat(value("storage.bicep", "account", "allowBlobPublicAccess")).isEqualTo("false");
    assertThat(value("document-intelligence.bicep", "service", "disableLocalAuth"))
        .isEqualTo("true");
    assertThat(value("open-ai.bicep", "service", "disableLocalAuth")).isEqualTo("true");
    assertThat(value("monitoring.bicep", "insights", "DisableLocalAuth")).isEqualTo("true");
    assertThat(value("sql.bicep", "server", "azureADOnlyAuthentication")).isEqualTo("true");
    assertThat(value("postgresql.bicep", "server", "passwordAuth")).isEqualTo("Disabled");
    assertThat(value("secrets.bicep", "vault", "enableRbacAuthorization")).isEqualTo("true");
    assertThat(BicepFiles.all().stream().flatMap(file -> file.strings().stream()))
        .noneMatch(text -> text.matches("(?i).*(password=|accountkey=|sig=).*"));
  }

  @Test
  void everythingIsEncryptedOnTheWay() {
    assertThat(value("storage.bicep", "account", "minimumTlsVersion")).isEqualTo("TLS1_2");
    assertThat(value("storage.bicep", "account", "supportsHttpsTrafficOnly")).isEqualTo("true");
    assertThat(value("sql.bicep", "server", "minimalTlsVersion")).isEqualTo("1.2");
    assertThat(value("functions.bicep", "app", "httpsOnly")).isEqualTo("true");
    assertThat(value("functions.bicep", "app", "minTlsVersion")).isEqualTo("1.2");
    assertThat(value("functions.bicep", "app", "ftpsState")).isEqualTo("Disabled");
    assertThat(value("functions.bicep", "ftp", "allow")).isEqualTo("false");
    assertThat(value("functions.bicep", "scm", "allow")).isEqualTo("false");
    assertThat(value("functions.bicep", "authentication", "requireHttps")).isEqualTo("true");
    assertThat(BicepFiles.file("sql.bicep").outputs())
        .allMatch(url -> url.value().contains(";encrypt=true;"));
    assertThat(BicepFiles.file("postgresql.bicep").strings()).contains("sslmode=verify-full");
  }

  @Test
  void thePlatformSignsPeopleInAndTheAppRefusesTheRest() {
    assertThat(value("functions.bicep", "authentication", "platform.enabled")).isEqualTo("true");
    assertThat(value("functions.bicep", "authentication", "azureActiveDirectory.enabled"))
        .isEqualTo("true");
    assertThat(settings())
        .as("a setting would say so even when authentication is off")
        .doesNotContain("WEBSITE_AUTH_ENABLED");
    assertThat(BicepFiles.file("sign-in.bicep").strings())
        .contains(Callers.USER, Callers.ADMINISTRATOR);
  }

  @Test
  void noSettingHoldsASecret() {
    assertThat(settings())
        .doesNotContain("DATABASE_PASSWORD", "DOCUMENT_INTELLIGENCE_KEY", "AzureWebJobsStorage");
    assertThat(value("functions.bicep", "settings", "WEBHOOK_SECRET"))
        .contains("@Microsoft.KeyVault(");
  }

  private static List<String> settings() {
    return BicepFiles.file("functions.bicep").resource("settings").properties().stream()
        .map(property -> property.path().replaceFirst("^properties\\.", ""))
        .toList();
  }

  @Test
  void aSecretGoesToTheVaultAndNowhereElse() {
    for (BicepFile file : BicepFiles.all()) {
      for (Parameter secret : file.parameters().stream().filter(Parameter::secure).toList()) {
        Pattern used = Pattern.compile("\\b" + secret.name() + "\\b");
        assertThat(file.outputs()).noneMatch(output -> used.matcher(output.value()).find());
        assertThat(file.variables()).noneMatch(variable -> used.matcher(variable.value()).find());
        for (Module module : file.modules()) {
          BicepFile receiver = BicepFiles.file(module.file());
          module.properties().stream()
              .filter(property -> used.matcher(property.value()).find())
              .forEach(
                  property ->
                      assertThat(receiver.parameters())
                          .filteredOn(one -> property.path().equals("params." + one.name()))
                          .singleElement()
                          .matches(Parameter::secure));
        }
        for (Resource resource : file.resources()) {
          assertThat(resource.properties())
              .filteredOn(property -> used.matcher(property.value()).find())
              .extracting(Property::path)
              .allMatch(
                  path -> resource.type().endsWith("/secrets") && path.equals("properties.value"));
        }
      }
    }
  }

  @Test
  void whatIsShutToTheInternetHasAWayIn() {
    assertThat(
            BicepFiles.all().stream()
                .filter(file -> file.parameters().stream().anyMatch(BicepSecurityTest::opens))
                .filter(file -> !List.of("main.bicep", "database.bicep").contains(file.name())))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            file ->
                assertThat(file.modules())
                    .as(file.name())
                    .extracting(Module::file)
                    .contains("private-endpoint.bicep"));
  }

  private static boolean opens(Parameter parameter) {
    return List.of("publicNetworkAccess", "isPublic").contains(parameter.name());
  }

  private static String value(String file, String resource, String path) {
    List<String> values = BicepFiles.file(file).resource(resource).values(path);
    assertThat(values).as("%s: %s of %s", file, path, resource).hasSize(1);
    return values.get(0);
  }
}
